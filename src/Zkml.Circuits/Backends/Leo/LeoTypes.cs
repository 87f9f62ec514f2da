using System.Globalization;
using Zkml.Aleo.Syntax;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>Types in Leo syntax.</summary>
internal static class LeoTypes
{
    public static string Name(PlaintextType type) => type switch
    {
        ArrayType array => string.Create(CultureInfo.InvariantCulture, $"[{Name(array.Element)}; {array.Length}]"),
        StructType structure => structure.Name,
        LiteralType literal => literal.Kind.Name(),
        _ => throw new NotSupportedException($"{type} has no Leo form"),
    };

    /// <summary>The return type of <c>main</c>.</summary>
    public static string Result(CircuitOutput output) => output.Committed.IsEmpty ? $"public {Name(output)}" : $"(public {Name(output)}, public field)";

    public static string Name(CircuitOutput output) => output.IsArray
        ? string.Create(CultureInfo.InvariantCulture, $"[u{output.Width}; {output.Values.Length}]")
        : string.Create(CultureInfo.InvariantCulture, $"u{output.Width}");
}
