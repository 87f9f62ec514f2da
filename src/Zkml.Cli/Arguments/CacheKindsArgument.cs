using System.CommandLine;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;
using Zkml.Host;

namespace Zkml.Cli.Arguments;

/// <summary>The argument KIND: kinds of files in the cache; all without one.</summary>
internal sealed class CacheKindsArgument : Argument<string[]>
{
    private static readonly CacheKind[] All = Enum.GetValues<CacheKind>();
    private static readonly string[] Names = [.. All.Select(ChoiceName.Of)];

    public CacheKindsArgument()
        : base("KIND")
    {
        HelpName = "KIND";
        Description = $"The kinds of files: {string.Join(", ", Names)}; all by default";
        Arity = ArgumentArity.ZeroOrMore;
        CompletionSources.Add(Names);
        Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !Names.Contains(token.Value)) is { } token)
            {
                result.AddError($"KIND is '{token.Value}', expected one of: {string.Join(", ", Names)}{NearestName.Hint(token.Value, Names)}");
            }
        });
    }

    /// <summary>The kinds asked for.</summary>
    public IReadOnlyCollection<CacheKind> Get(ParseResult arguments) => arguments.GetValue(this) is { Length: > 0 } names ? [.. names.Select(name => All[Array.IndexOf(Names, name)]).Distinct()] : All;
}
