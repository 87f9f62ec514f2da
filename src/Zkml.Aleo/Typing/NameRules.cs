using Zkml.Aleo.Limits;

namespace Zkml.Aleo.Typing;

/// <summary>Which names a program may give (snarkVM console/program/src/data/identifier and synthesizer/program/src/lib.rs; each tried).</summary>
internal static class NameRules
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "const", "constant", "public", "private", "address", "boolean", "field", "group", "i8", "i16", "i32", "i64", "i128", "u8", "u16",
        "u32", "u64", "u128", "scalar", "signature", "string", "identifier", "true", "false", "input", "output", "as", "into", "record", "owner",
        "transition", "import", "function", "struct", "closure", "program", "aleo", "self", "storage", "mapping", "key", "value", "async",
        "finalize", "global", "block", "return", "break", "assert", "continue", "let", "if", "else", "while", "for", "switch", "case", "default",
        "match", "enum", "union", "trait", "impl", "type", "future",
    };

    /// <summary>Instructions whose whole name is one word; a component may not be called so, a member may.</summary>
    private static readonly HashSet<string> Instructions = new(StringComparer.Ordinal)
    {
        "abs", "add", "and", "call", "cast", "div", "double", "gt", "gte", "inv", "lt", "lte", "mod", "mul", "nand", "neg", "nor", "not", "or",
        "pow", "rem", "shl", "shr", "sqrt", "square", "sub", "ternary", "xor",
    };

    /// <summary>Refuses a name that no struct, closure or function may have.</summary>
    /// <exception cref="TypeProblemException">The name is refused.</exception>
    public static void RequireComponent(string name)
    {
        RequireName(name);
        if (Instructions.Contains(name))
        {
            throw new TypeProblemException($"'{name}' is the name of an instruction, expected another name");
        }
    }

    /// <summary>Refuses a name that nothing may have.</summary>
    /// <exception cref="TypeProblemException">The name is refused.</exception>
    public static void RequireName(string name)
    {
        if (name.Length is 0 or > PlatformLimits.NameCharacters || !char.IsAsciiLetter(name[0])
            || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            throw new TypeProblemException(
                $"found the name '{name}', expected a letter, then letters, digits and underscores, {PlatformLimits.NameCharacters} characters at most");
        }

        if (Reserved.Contains(name))
        {
            throw new TypeProblemException($"'{name}' is a reserved word, expected another name");
        }
    }
}
