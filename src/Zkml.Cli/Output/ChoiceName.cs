using System.Text.Json;

namespace Zkml.Cli.Output;

/// <summary>What a value of an enumeration is called on the command line: small letters, with hyphens between words.</summary>
internal static class ChoiceName
{
    /// <summary>The name: <c>non-zeros</c> for <c>NonZeros</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
