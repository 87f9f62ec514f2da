using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Zkml.Aleo;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Host;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Cli.Arguments;

/// <summary>The options that name the private weights that a proof must be about.</summary>
internal sealed partial class WeightArguments
{
    private readonly Option<string?> _commitment = new("--commitment")
    {
        Description = "The commitment that you trust: the proof must be about these private weights",
        HelpName = "FIELD",
    };

    private readonly Option<string?> _weights = new("--weights")
    {
        Description = "The private weights themselves, for those allowed to see them; needs --model, and for a proof of an Aleo function --program",
        HelpName = "FILE",
    };

    private readonly Option<string?> _model = new("--model") { Description = "The model that a direct proof must be about: a model file, a preset or a transpiled directory; beside --weights, the model that the weights must belong to", HelpName = "MODEL|DIR" };

    /// <summary>The refusal of weights and a commitment at once.</summary>
    public static UsageException NotBoth => new("give --weights or --commitment, not both: the weights determine their commitment");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_commitment);
        command.Add(_weights);
        command.Add(_model);
    }

    /// <summary>Whether the weights themselves were named.</summary>
    public bool AreGiven(ParseResult arguments) => arguments.GetValue(_weights) is not null;

    /// <summary>The model that was named; null if none was.</summary>
    public string? Model(ParseResult arguments) => arguments.GetValue(_model);

    /// <summary>The file with the weights themselves; null if none was named.</summary>
    public string? File(ParseResult arguments) => arguments.GetValue(_weights);

    /// <summary>The commitment that a direct proof must have; null for any.</summary>
    /// <exception cref="UsageException">It is not a field element.</exception>
    public BigInteger? DirectCommitment(ParseResult arguments) => arguments.GetValue(_commitment) is not { } given ? null
        : Challenge.TryParse(given, out var element) ? element.Value
        : throw new UsageException($"--commitment is '{given}', expected a field element as 'zkml transpile --commit' prints it");

    /// <summary>The commitment that was given, or that belongs to the weights that were given; null if neither was.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="directory">The program that is trusted, or null.</param>
    /// <exception cref="UsageException">Options lack or exclude each other.</exception>
    /// <exception cref="MalformedInputException">The weights are not the program's, or not the model's.</exception>
    public string? Commitment(ParseResult arguments, TranspiledDirectory? directory)
    {
        var (given, file, model) = (arguments.GetValue(_commitment), arguments.GetValue(_weights), arguments.GetValue(_model));
        if (file is null)
        {
            return model is not null ? throw new UsageException("--model is for direct proofs; for a proof of an Aleo function it is compared with private weights: name their file with --weights")
                : given is null || IsWrittenAsSnarkVmWritesIt(given) ? given
                : throw new UsageException($"--commitment is '{given}', expected a field element as 'zkml transpile --commit' prints it: a number below the modulus, without leading zeros, followed by 'field'");
        }

        if (given is not null)
        {
            throw NotBoth;
        }

        if (directory is null)
        {
            throw new UsageException("--weights needs --program DIR, the program that you trust and that commits to them, or for a direct proof --model MODEL");
        }

        var weights = PrivateWeights.Load(file, directory.ProgramText);
        if (model is not null && !weights.AreThoseOf(ModelSource.Load(model), directory))
        {
            throw new MalformedInputException(file, "", $"not the weights of {model} in the program in {directory.Path}");
        }

        return directory.CommitmentTo(weights) ?? throw new UsageException($"--weights: the program in {directory.Path} does not commit to its weights; transpile with --commit");
    }

    // Commitments are compared by their texts, so of another spelling of the right number a true proof would be said not to hold.
    private static bool IsWrittenAsSnarkVmWritesIt(string commitment) =>
        FieldText().Match(commitment) is { Success: true } match && BigInteger.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) < FieldElement.Modulus;

    [GeneratedRegex(@"\A(?<number>0|[1-9][0-9]{0,76})field\z")]
    private static partial Regex FieldText();
}
