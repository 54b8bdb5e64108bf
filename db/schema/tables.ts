import * as body from "./body";
import * as care from "./care";
import * as people from "./people";
import * as training from "./training";

/** Every table, for the drivers and the test matrix. */
export const tables = { ...people, ...body, ...care, ...training };
