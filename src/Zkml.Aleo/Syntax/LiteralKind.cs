namespace Zkml.Aleo.Syntax;

/// <summary>The literal types of the Aleo instruction language that this library computes with.</summary>
public enum LiteralKind
{
    /// <summary><c>boolean</c>: <c>false</c> or <c>true</c>.</summary>
    Boolean,

    /// <summary><c>field</c>: an element of the BLS12-377 scalar field.</summary>
    Field,

    /// <summary><c>group</c>: a point of the Edwards BLS12 curve's subgroup of prime order, written as its x-coordinate.</summary>
    Group,

    /// <summary><c>scalar</c>: a number modulo the order of that subgroup.</summary>
    Scalar,

    /// <summary><c>address</c>: a group element that names an account or a program, written in bech32m.</summary>
    Address,

    /// <summary><c>u8</c>.</summary>
    U8,

    /// <summary><c>u16</c>.</summary>
    U16,

    /// <summary><c>u32</c>.</summary>
    U32,

    /// <summary><c>u64</c>.</summary>
    U64,

    /// <summary><c>u128</c>.</summary>
    U128,

    /// <summary><c>i8</c>.</summary>
    I8,

    /// <summary><c>i16</c>.</summary>
    I16,

    /// <summary><c>i32</c>.</summary>
    I32,

    /// <summary><c>i64</c>.</summary>
    I64,

    /// <summary><c>i128</c>.</summary>
    I128,
}
