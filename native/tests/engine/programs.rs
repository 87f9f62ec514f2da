//! Programs that the tests share.

/// Adds a private and a public number; the sum is public and must fit a byte.
pub const ADD: &str = "program sum.aleo;

function main:
    input r0 as u8.private;
    input r1 as u8.public;
    add r0 r1 into r2;
    output r2 as u8.public;
";

/// Doubles; its function has another name.
pub const DOUBLE: &str = "program sum.aleo;

function twice:
    input r0 as u8.private;
    input r1 as u8.public;
    add r0 r0 into r2;
    output r2 as u8.public;
";

/// As `ADD`, but wraps around where that halts; its circuit is a constraint smaller or larger.
pub const ADD_WRAPPED: &str = "program sum.aleo;

function main:
    input r0 as u8.private;
    input r1 as u8.public;
    add.w r0 r1 into r2;
    output r2 as u8.public;
";

/// As `ADD` with the operands' roles changed: a circuit of exactly the same size that computes something else.
pub const SUBTRACT: &str = "program sum.aleo;

function main:
    input r0 as u8.private;
    input r1 as u8.public;
    sub r0 r1 into r2;
    output r2 as u8.public;
";

/// Multiplies by a constant in the field: programs that differ in `factor` alone have circuits of one size.
pub fn scale(factor: u32) -> String {
    format!(
        "program scale.aleo;\n\nfunction main:\n    input r0 as field.private;\n    mul r0 {factor}field into r1;\n    add r1 1field into r2;\n    mul r2 r2 into r3;\n    output r3 as field.public;\n"
    )
}
