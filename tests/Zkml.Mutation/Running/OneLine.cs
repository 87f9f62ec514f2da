namespace Zkml.Mutation.Running;

/// <summary>Source as a line of a report shows it.</summary>
internal static class OneLine
{
    private const int Longest = 110;

    public static string Of(string source)
    {
        var line = string.Join(' ', source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? line[..Longest] + "..." : line;
    }
}
