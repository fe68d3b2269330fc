import type { Merged } from "../merge/merge";
import { AGENCY, STATUS_NAMES, areaCode, indicatorCode, structureIds, wordCode } from "./sdmx";

const NAMESPACES = ["message", "structure", "common"].map((name) => `http://www.sdmx.org/resources/sdmxml/schemas/v3_0/${name}`);
const URN = "urn:sdmx:org.sdmx.infomodel";
const CONCEPTS_VERSION = "1.0.0";

/** The version of SDMX's own list of statuses that the codes are taken from. */
const STATUS_VERSION = "2.2";

/** Names in English and Chinese. */
type Names = readonly [english: string, chinese: string];

const CONCEPTS: { readonly [id: string]: Names } = {
  REF_AREA: ["Reference area", "地区"], INDICATOR: ["Indicator", "指标"], SCOPE: ["Scope", "范围"], TIME_PERIOD: ["Time period", "年份"],
  OBS_VALUE: ["Observation value", "数值"], OBS_STATUS: ["Observation status", "状态"], UNIT_MEASURE: ["Unit of measure", "计量单位"],
};

/**
 * The structure file beside the data: SDMX-ML 3.0 with code lists, concepts, data structure and dataflow. Elements stand in the
 * order of the schemas of SDMX 3.0.0 (SDMXStructureDataStructure.xsd: dimensions, attributes, measures). `prepared` is ISO 8601.
 */
export function sdmxStructure(merged: Merged, prepared: string): string {
  const { request: { plan } } = merged;
  const { structure, version } = structureIds(plan);
  const lists = codeLists(merged);
  const id = `${structure}_${prepared.replace(/\D/gu, "")}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mes:Structure xmlns:mes="${NAMESPACES[0]}" xmlns:str="${NAMESPACES[1]}" xmlns:com="${NAMESPACES[2]}">`,
    `<mes:Header><mes:ID>${id}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${prepared}</mes:Prepared><mes:Sender id="${AGENCY}"/></mes:Header>`,
    "<mes:Structures>",
    `<str:Codelists>${lists.map((list) => codeList(list, version)).join("")}</str:Codelists>`,
    `<str:ConceptSchemes>${conceptScheme()}</str:ConceptSchemes>`,
    `<str:Dataflows>${dataflow(merged)}</str:Dataflows>`,
    `<str:DataStructures>${dataStructure(merged)}</str:DataStructures>`,
    "</mes:Structures>", "</mes:Structure>", "",
  ].join("\n");
}

type CodeList = { readonly id: string; readonly names: Names; readonly codes: ReadonlyMap<string, Names>; readonly agency?: string; readonly version?: string };

function codeLists({ areas, frame, request: { plan } }: Merged): readonly CodeList[] {
  const own = (...names: readonly string[]): Names => [names.join(" "), names.join(" ")];
  return [
    { id: "CL_AREA", names: ["Areas (GB/T 2260)", "地区"], codes: new Map(areas.map(({ code, name }) => [areaCode({ areaCode: code, area: name }), own(name)])) },
    { id: "CL_INDICATOR", names: [`Indicators of ${plan.id}`, `${plan.shortTitle}指标`], codes: new Map(frame.map(({ indicator }) => [indicatorCode(indicator.id), own(indicator.name)])) },
    { id: "CL_SCOPE", names: ["Scopes", "范围"], codes: new Map(frame.map(({ scope }) => [wordCode(scope), scope === "" ? ["Not applicable", "不分范围"] : own(scope)])) },
    { id: "CL_OBS_STATUS", names: ["Observation status", "状态"], codes: new Map(Object.entries(STATUS_NAMES)), agency: "SDMX", version: STATUS_VERSION },
  ];
}

function codeList({ id, names, codes, agency = AGENCY, version }: CodeList, own: string): string {
  const items = [...codes].map(([code, of]) => `<str:Code id="${code}">${named(of)}</str:Code>`);
  return `<str:Codelist agencyID="${agency}" id="${id}" version="${version ?? own}"${agency === AGENCY ? "" : ' isPartial="true"'}>${named(names)}${items.join("")}</str:Codelist>`;
}

function conceptScheme(): string {
  const concepts = Object.entries(CONCEPTS).map(([id, names]) => `<str:Concept id="${id}">${named(names)}</str:Concept>`);
  return `<str:ConceptScheme agencyID="${AGENCY}" id="CS_ZHIBIAO" version="${CONCEPTS_VERSION}">${named(["Concepts", "概念"])}${concepts.join("")}</str:ConceptScheme>`;
}

function dataflow({ request: { plan } }: Merged): string {
  const { flow, structure, version } = structureIds(plan);
  return `<str:Dataflow agencyID="${AGENCY}" id="${flow}" version="${version}">${named([plan.id, plan.title])}<str:Structure>${URN}.datastructure.DataStructure=${AGENCY}:${structure}(${version})</str:Structure></str:Dataflow>`;
}

function dataStructure({ request: { plan } }: Merged): string {
  const { structure, version } = structureIds(plan);
  const coded = (id: string, list: string, agency = AGENCY, of = version) => component(id, `<str:Enumeration>${URN}.codelist.Codelist=${agency}:${list}(${of})</str:Enumeration>`);
  const typed = (id: string, type: string) => component(id, `<str:TextFormat textType="${type}"/>`);
  const dimensions = [["REF_AREA", "CL_AREA"], ["INDICATOR", "CL_INDICATOR"], ["SCOPE", "CL_SCOPE"]] as const;
  return `<str:DataStructure agencyID="${AGENCY}" id="${structure}" version="${version}">${named([plan.id, plan.title])}<str:DataStructureComponents>`
    + `<str:DimensionList id="DimensionDescriptor">${dimensions.map(([id, list], index) => `<str:Dimension id="${id}" position="${index + 1}">${coded(id, list)}</str:Dimension>`).join("")}`
    + `<str:TimeDimension id="TIME_PERIOD">${typed("TIME_PERIOD", "ObservationalTimePeriod")}</str:TimeDimension></str:DimensionList>`
    + `<str:AttributeList id="AttributeDescriptor"><str:Attribute id="OBS_STATUS" usage="mandatory">${coded("OBS_STATUS", "CL_OBS_STATUS", "SDMX", STATUS_VERSION)}<str:AttributeRelationship><str:Observation/></str:AttributeRelationship></str:Attribute>`
    + `<str:Attribute id="UNIT_MEASURE" usage="mandatory">${typed("UNIT_MEASURE", "String")}<str:AttributeRelationship><str:Dimension>INDICATOR</str:Dimension></str:AttributeRelationship></str:Attribute></str:AttributeList>`
    + `<str:MeasureList id="MeasureDescriptor"><str:Measure id="OBS_VALUE" usage="optional">${typed("OBS_VALUE", "Double")}</str:Measure></str:MeasureList>`
    + "</str:DataStructureComponents></str:DataStructure>";
}

function component(id: string, representation: string): string {
  return `<str:ConceptIdentity>${URN}.conceptscheme.Concept=${AGENCY}:CS_ZHIBIAO(${CONCEPTS_VERSION}).${id}</str:ConceptIdentity><str:LocalRepresentation>${representation}</str:LocalRepresentation>`;
}

function named([english, chinese]: Names): string {
  return `<com:Name xml:lang="en">${escaped(english)}</com:Name><com:Name xml:lang="zh">${escaped(chinese)}</com:Name>`;
}

const MARKUP: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text between tags, without what XML 1.0 cannot hold. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[&<>"]/g, (character) => MARKUP[character] as string);
}
