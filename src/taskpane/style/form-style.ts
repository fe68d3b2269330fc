/** 模板: the strip, the form, and how targets are read. */
export const FORM_STYLE = `
.strip { display: flex; align-items: center; height: 32px; padding: 0 4px 0 8px; border-radius: 6px; font-size: 12px; color: var(--colorNeutralForeground2); background: var(--colorNeutralBackground3); }
.strip ol { flex: 1; display: flex; min-width: 0; }
.strip li { display: flex; align-items: center; gap: 4px; white-space: nowrap; }
.strip li + li { flex: 1; }
.strip li + li::before { content: ""; flex: 1; min-width: 4px; height: 1px; margin: 0 4px; background: var(--colorNeutralStroke1); }
.strip li[aria-current] { font-weight: 600; color: var(--zbOk); }
.strip li[aria-current] .step-number { color: var(--colorNeutralForegroundOnBrand); background: var(--colorBrandBackground); border-color: var(--colorBrandBackground); }
.strip button { min-width: 24px; }

.form { display: grid; grid-template-columns: 1fr 1fr; gap: 12px 10px; padding-bottom: 12px; border-bottom: 1px solid var(--colorNeutralStroke2); }
.field { grid-column: 1 / -1; min-width: 0; position: relative; }
.area-type-select, .period-select { grid-column: auto; }
.field > label { display: block; margin-bottom: 6px; font-size: 12px; line-height: 16px; }
.field > :is(.fui-Select, .fui-Input) { width: 100%; }
.field select { width: 100%; text-overflow: ellipsis; }
.field > p:not(:empty) { margin-top: 4px; }
.suggestions { position: absolute; z-index: 1; inset: 56px 0 auto; max-height: 216px; overflow-y: auto; border: 1px solid var(--colorNeutralStroke1); border-radius: 4px; background: var(--colorNeutralBackground1); box-shadow: var(--shadow8); }
.suggestions li { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; padding: 4px 10px; cursor: pointer; }
.suggestions li > :first-child { flex: none; }
.suggestions .small { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; direction: rtl; }
.suggestions li:hover, .suggestions li[aria-selected=true] { background: var(--colorNeutralBackground1Hover); }

.preview { display: flex; flex-direction: column; gap: 4px; }
.preview h2 .small { margin-left: 6px; }
.chips { display: flex; flex-wrap: wrap; gap: 4px 6px; margin-bottom: 8px !important; }
.chips li { padding: 3px 7px; border-radius: 4px; font-size: 12px; line-height: 16px; color: var(--colorNeutralForeground2); background: var(--colorNeutralBackground3); }
.chips b { margin-left: 2px; font-weight: 600; color: var(--colorNeutralForeground1); }
.readings li { display: flex; align-items: center; gap: 8px; padding: 4px 0; border-bottom: 1px solid var(--colorNeutralStroke3); line-height: 18px; }
.readings .published { flex: 1; min-width: 0; font-size: 12px; color: var(--colorNeutralForeground2); overflow-wrap: anywhere; }
.readings svg { flex: none; }
.readings .read { flex: none; min-width: 60px; font-weight: 600; text-align: right; }
.row-name, .narrower { display: block; }
.row-name { color: var(--colorNeutralForeground1); }
.narrower { font-size: 12px; font-weight: 400; }
.preview > .link { align-self: flex-start; font-size: 12px; }
`;
