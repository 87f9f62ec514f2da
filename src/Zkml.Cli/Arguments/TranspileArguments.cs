using System.CommandLine;
using Zkml.Aleo.Syntax;
using Zkml.Cli.Errors;
using Zkml.Lowering;
using Zkml.Transpiling;

namespace Zkml.Cli.Arguments;

/// <summary>The options that determine how a model is transpiled.</summary>
internal sealed class TranspileArguments
{
    private readonly ChoiceOption<OutputKind> _output = new("--output", "What the program outputs", OutputKind.Class, OutputKind.Class, OutputKind.Logits);
    private readonly ChoiceOption<Visibility> _inputs = new("--inputs", "Whether the verifier sees the inputs", Visibility.Private, Visibility.Private, Visibility.Public);
    private readonly ChoiceOption<Objective> _minimise = new("--minimise", "What to minimise", Objective.Constraints, Objective.Constraints, Objective.NonZeros);
    private readonly ChoiceOption<WeightSource> _weights = new("--weights", "Where the program gets tree thresholds and leaves from", WeightSource.Constant, WeightSource.Constant, WeightSource.Input);
    private readonly Option<bool> _commit = new("--commit") { Description = "With --weights input: also output a salted commitment to the weights" };
    private readonly Option<int?> _featureBits = new Option<int?>("--feature-bits") { Description = "With --weights input: the most bits per column; 16 by default", HelpName = "N" }.Between(1, PrivateWeightOptions.MostBits);
    private readonly Option<int?> _leafBits = new Option<int?>("--leaf-bits") { Description = "With --weights input: the bits per leaf; 16 by default", HelpName = "N" }.Between(PrivateWeightOptions.FewestLeafBits, PrivateWeightOptions.MostBits);
    private readonly Option<bool> _hideShape = new("--hide-shape") { Description = "With --weights input: pad all trees to complete trees of the same depth, to hide their shape" };
    private readonly Option<string?> _name = new("--name") { Description = "The program's name, without .aleo; the model's name by default", HelpName = "NAME" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_inputs);
        command.Add(_minimise);
        command.Add(_weights);
        command.Add(_commit);
        command.Add(_featureBits);
        command.Add(_leafBits);
        command.Add(_hideShape);
        command.Add(_name);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">The name cannot be a program's, or options exclude each other.</exception>
    public TranspileOptions Get(ParseResult arguments, ZkModel model)
    {
        var options = Named(arguments, model) with
        {
            Objective = _minimise.Get(arguments),
            Weights = _weights.Get(arguments),
            Commits = arguments.GetValue(_commit),
            Private = Private(arguments),
        };
        if (options.Weights == WeightSource.Constant && (arguments.GetValue(_featureBits) ?? arguments.GetValue(_leafBits)) is not null)
        {
            throw new UsageException("--feature-bits and --leaf-bits need --weights input; other weights became integers when the model was trained or imported");
        }

        return options.Conflict is { } conflict ? throw new UsageException($"--weights, --commit, --hide-shape: {conflict}") : options;
    }

    private PrivateWeightOptions Private(ParseResult arguments)
    {
        var defaults = new PrivateWeightOptions();
        return new(arguments.GetValue(_featureBits) ?? defaults.FeatureBits, arguments.GetValue(_leafBits) ?? defaults.LeafBits, arguments.GetValue(_hideShape));
    }

    private TranspileOptions Named(ParseResult arguments, ZkModel model)
    {
        try
        {
            return new(arguments.GetValue(_name) ?? TranspileOptions.NameFrom(model.Name), _output.Get(arguments), _inputs.Get(arguments));
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"--name: {exception.Message}");
        }
    }
}
