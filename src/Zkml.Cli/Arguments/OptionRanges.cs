using System.CommandLine;

namespace Zkml.Cli.Arguments;

/// <summary>Limits of numbers on the command line.</summary>
internal static class OptionRanges
{
    /// <summary>Refuses numbers outside of a range, with one line that says the range.</summary>
    public static Option<int> Between(this Option<int> option, int minimum, int maximum)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && (value < minimum || value > maximum))
            {
                result.AddError($"{option.Name} is {value}, expected a whole number from {minimum} to {maximum}");
            }
        });
        return option;
    }
}
