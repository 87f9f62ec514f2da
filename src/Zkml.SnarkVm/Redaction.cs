using System.Text.RegularExpressions;

namespace Zkml.SnarkVm;

/// <summary>Removes the numbers of private inputs from what a child process prints, before it reaches a log or a terminal.</summary>
internal static partial class Redaction
{
    // A shorter number without its type may be a line or an exit code.
    private const int LongNumber = 5;

    /// <summary>The message with a dash in place of every number that occurs in the inputs.</summary>
    /// <param name="message">What the process printed.</param>
    /// <param name="inputs">The inputs as Aleo values.</param>
    public static string Of(string message, IEnumerable<string> inputs)
    {
        var secrets = inputs.SelectMany(input => Number().Matches(input)).Select(match => match.Groups["digits"].Value).ToHashSet();
        return secrets.Count == 0 ? message : Number().Replace(message, match =>
            secrets.Contains(match.Groups["digits"].Value) && (match.Groups["type"].Success || match.Groups["digits"].Length >= LongNumber) ? "-" : match.Value);
    }

    [GeneratedRegex("(?<digits>[0-9]+)(?<type>[ui](8|16|32|64|128)|field|scalar|group)?")]
    private static partial Regex Number();
}
