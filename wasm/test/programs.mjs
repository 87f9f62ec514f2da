export const ADD = `program sum.aleo;

function main:
    input r0 as u8.private;
    input r1 as u8.public;
    add r0 r1 into r2;
    output r2 as u8.private;
    output r2 as u8.public;
`;

/** As ADD, but computes something else. */
export const SUBTRACT = ADD.replace('add', 'sub');

/** Takes and gives what is made of parts, and asserts something about it. */
export const POINTS = `program points.aleo;

struct Point:
    x as u8;
    y as u8;

function main:
    input r0 as Point.private;
    input r1 as [u8; 2u32].private;
    assert.neq r0.x r1[0u32];
    add r0.x r1[1u32] into r2;
    cast r2 r0.y into r3 as Point;
    output r3 as Point.private;
`;
