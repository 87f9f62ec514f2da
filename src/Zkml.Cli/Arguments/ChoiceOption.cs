using System.CommandLine;
using Zkml.Cli.Output;
using Zkml.Host;

namespace Zkml.Cli.Arguments;

/// <summary>An option that takes one of some values of an enumeration, in small letters with hyphens; help and errors list them.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class ChoiceOption<T> : Option<string>
    where T : struct, Enum
{
    private readonly string[] _names;
    private readonly T[] _choices;

    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help.</param>
    /// <param name="preset">Taken where the option is not given.</param>
    /// <param name="choices">All values that may be given.</param>
    public ChoiceOption(string name, string description, T preset, params T[] choices)
        : base(name)
    {
        _choices = choices;
        _names = [.. choices.Select(ChoiceName.Of)];
        Description = description;
        HelpName = string.Join('|', _names);
        DefaultValueFactory = _ => ChoiceName.Of(preset);
        CompletionSources.Add(_names);
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !_names.Contains(token.Value))
            {
                result.AddError($"{name} is '{token.Value}', expected one of: {string.Join(", ", _names)}{NearestName.Hint(token.Value, _names)}");
            }
        });
    }

    /// <summary>What was chosen.</summary>
    public T Get(ParseResult arguments) => _choices[Array.IndexOf(_names, arguments.GetValue(this))];
}
