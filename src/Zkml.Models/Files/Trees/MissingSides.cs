using System.Text.Json;
using Zkml.Models.Trees;

namespace Zkml.Models.Files.Trees;

/// <summary>What files call the sides of a missing feature.</summary>
internal static class MissingSides
{
    private const string AtMost = "at-most";
    private const string Above = "above";

    /// <summary>What stands at the end of a test, with its comma; nothing where there is no side.</summary>
    public static string Suffix(MissingSide side) => side switch
    {
        MissingSide.AtMost => $", \"{AtMost}\"",
        MissingSide.Above => $", \"{Above}\"",
        _ => "",
    };

    public static bool TryRead(JsonElement element, out MissingSide side)
    {
        side = element.ValueKind != JsonValueKind.String ? MissingSide.None
            : element.ValueEquals(AtMost) ? MissingSide.AtMost
            : element.ValueEquals(Above) ? MissingSide.Above
            : MissingSide.None;
        return side != MissingSide.None;
    }
}
