using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Proving;
using Zkml.Host.Files;
using Zkml.Proving.Accuracy;
using Zkml.Statements;

namespace Zkml.Cli.Arguments;

/// <summary>The options that name the model that an accuracy must be about.</summary>
internal sealed class TrustedModelArguments
{
    private readonly Option<string?> _model = new("--model") { Description = "The model that you trust: a model file, a preset, or a directory that 'zkml transpile' wrote", HelpName = "MODEL|DIR" };
    private readonly Option<string?> _modelHash = new("--model-hash") { Description = "The model hash that you trust, as 'zkml transpile' and 'zkml prove-accuracy' print it", HelpName = "HASH" };
    private readonly Option<string?> _keyHash = new("--key-hash") { Description = "The hash of the verifying key that you trust, as 'zkml prove-accuracy' prints it; no circuit is then compared", HelpName = "HASH" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_modelHash);
        command.Add(_keyHash);
    }

    /// <summary>What was named.</summary>
    /// <exception cref="UsageException">Nothing, a model twice, or a hash that is not one.</exception>
    public AccuracyTrust Get(ParseResult arguments)
    {
        var (model, modelHash, keyHash) = (arguments.GetValue(_model), arguments.GetValue(_modelHash), arguments.GetValue(_keyHash));
        if (model is not null && modelHash is not null)
        {
            throw new UsageException("give --model or --model-hash, not both: a model determines its hash");
        }

        var trusted = new AccuracyTrust(
            model is not null ? DirectSubject.Open(model).Model.Hash : ModelHashOf(modelHash),
            keyHash is null ? null : Sha256Hex.TryParse(keyHash, out var hash) ? hash : throw new UsageException($"--key-hash is '{keyHash}', expected the {Sha256Hex.Digits} hexadecimal digits that 'zkml prove-accuracy' prints"));
        return trusted.KnowsNothing
            ? throw new UsageException("name the model that the accuracy must be about: --model MODEL, --model-hash HASH or --key-hash HASH; any circuit at all can be right about everything")
            : trusted;
    }

    private static ModelHash? ModelHashOf(string? text) => text is null ? null
        : ModelHash.TryParse(text, out var hash) ? hash
        : throw new UsageException($"--model-hash is '{text}', expected the {ModelHash.Digits} hexadecimal digits that 'zkml transpile' and 'zkml prove-accuracy' print");
}
