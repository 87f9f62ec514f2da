using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>The names of snarkVM's literal types, of which no other name may be one (console/program/src/data_types/literal_type).</summary>
internal static class TypeNames
{
    /// <summary>Literal types that this library does not compute with.</summary>
    private static readonly string[] Others = ["signature", "string", "identifier"];

    private static readonly string[] All = [.. LiteralKinds.All.Select(kind => kind.Name()), .. Others];

    public static bool Contains(ReadOnlySpan<char> name)
    {
        foreach (var type in All)
        {
            if (name.SequenceEqual(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type that a name begins with, or null.</summary>
    public static string? StartOf(string name) => Array.Find(All, type => name.StartsWith(type, StringComparison.Ordinal));
}
