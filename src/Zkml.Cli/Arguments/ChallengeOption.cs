using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Statements;

namespace Zkml.Cli.Arguments;

/// <summary>The option <c>--challenge</c>.</summary>
internal sealed class ChallengeOption : Option<string?>
{
    public ChallengeOption(string description)
        : base("--challenge")
    {
        Description = description;
        HelpName = "FIELD";
    }

    /// <summary>The challenge; none if the option was not given.</summary>
    /// <exception cref="UsageException">It is not a field element.</exception>
    public Challenge Get(ParseResult arguments) => arguments.GetValue(this) is not { } text ? Challenge.None
        : Challenge.TryParse(text, out var challenge) ? challenge
        : throw new UsageException($"--challenge is '{text}', expected a decimal number below the modulus of BLS12-377's scalar field, which has 76 digits, with or without the suffix 'field'");
}
