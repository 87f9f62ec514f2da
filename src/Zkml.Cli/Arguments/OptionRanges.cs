using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Zkml.Cli.Arguments;

/// <summary>Limits of whole numbers on the command line.</summary>
internal static class OptionRanges
{
    /// <summary>Refuses what is not a whole number of a range, with one line that gives the range.</summary>
    public static Option<T> Between<T>(this Option<T> option, int minimum, int maximum)
    {
        option.CustomParser = result => (T)(object)Parse(result, option.Name, minimum, maximum);
        return option;
    }

    private static int Parse(ArgumentResult result, string name, int minimum, int maximum)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        result.AddError($"{name} is '{text}', expected a whole number from {minimum} to {maximum}");
        return minimum;
    }
}
