import { work } from "./merge-worker";

work();
