using System.CommandLine;

namespace Zkml.Cli.Arguments;

/// <summary>An option that takes one of an enumeration's names, in small letters.</summary>
internal static class ChoiceOption
{
    /// <summary>Makes it; help and errors list the choices.</summary>
    public static Option<T> Create<T>(string name, string description, T preset, params T[] choices)
        where T : struct, Enum
    {
        var names = choices.Select(choice => choice.ToString().ToLowerInvariant()).ToArray();
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => preset,
            CustomParser = result =>
            {
                var position = Array.IndexOf(names, result.Tokens[0].Value);
                if (position < 0)
                {
                    result.AddError($"{name} is '{result.Tokens[0].Value}', expected one of: {string.Join(", ", names)}");
                    return preset;
                }

                return choices[position];
            },
        };
    }
}
