import { count, measure, type Atom } from "./atom";

const PEOPLE: readonly Atom[] = [
  count("人", "people", "人口", "常住人口", "个人"), count("名", "people (名)"), count("位", "places"), count("户", "households"),
  count("人次", "visits", "人·次"), count("例", "cases"), count("支", "teams"), count("对", "pairs"),
];

const BUILT: readonly Atom[] = [
  count("座", "facilities"), count("处", "sites"), count("县", "counties"), count("县市", "counties and cities"), count("所", "institutions"), count("家", "establishments"), count("间", "rooms"),
  count("栋", "buildings"), count("幢", "buildings (幢)"), count("套", "dwellings"), count("层", "storeys"), count("片", "zones"), count("条", "lines"),
  count("眼", "wells", "眼井"), count("口", "wells (口)", "口井"), count("盏", "lamps"), count("株", "trees", "棵"), count("杆", "poles"),
  count("车道", "lanes", "条车道", "个车道"),
];

/** Places that a facility offers. A hospital's 床 and 张 are the same thing. */
const PLACES: readonly Atom[] = [
  count("学位", "school places", "个学位"), count("托位", "childcare places", "个托位"), count("车位", "parking spaces", "个车位", "停车位", "个停车位", "泊位", "个泊位", "停车泊位", "个停车泊位"),
  count("张", "beds"), measure("床", "张", 1, "beds (床)", "床位", "张床", "张床位", "个床位"), count("班", "classes", "个班", "教学班", "个教学班"),
];

/** 两 for 辆 is a misprint that plans have (7两应急救援车辆); nothing they measure is weighed in 两. */
const MOVING: readonly Atom[] = [
  count("台", "machines"), count("辆", "vehicles", "两"), count("标台", "standard vehicles"), count("部", "works"), count("艘", "vessels"), count("列", "trains"),
  count("架", "aircraft"), count("架次", "flights"), count("车次", "train runs"), count("班次", "services"), count("趟", "trips"),
  count("标箱", "TEU", "TEU", "teu", "标准箱", "国际标准箱"), count("件", "pieces"), count("票", "consignments"),
];

const OTHERS: readonly Atom[] = [
  count("个", "units"), count("项", "items"), count("种", "kinds"), count("类", "classes (类)"), count("次", "times"), count("场", "events"), count("册", "volumes"),
  count("篇", "papers"), count("宗", "plots"), count("起", "incidents"), count("只", "animals"), count("头", "head of livestock"),
  count("羽", "poultry"), count("级", "levels"), count("分", "points"),
];

/** Units of what is counted one by one. */
export const COUNTS: readonly Atom[] = Object.freeze([...PEOPLE, ...BUILT, ...PLACES, ...MOVING, ...OTHERS]);
