using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;
using Zkml.Lowering;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>Turns a model into an Aleo program: lowers it, runs the passes, packs the inputs the cheapest way, prints and counts.</summary>
public static class Transpiler
{
    /// <summary>Transpiles a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What the program is called, and how it is made.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <exception cref="ArgumentException">The options exclude each other.</exception>
    /// <exception cref="Host.MalformedInputException">Its weights are to be private, but its columns are insufficiently declared.</exception>
    /// <exception cref="ModelDoesNotFitException">It exceeds a limit of the field, of the integers, or of the platform; the message names the layer and what would help.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TranspiledModel Transpile(ZkModel model, TranspileOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.Conflict is { } conflict)
        {
            throw new ArgumentException(conflict, nameof(options));
        }

        options = options.For(model);
        var (computed, padding, lowered) = Lower(model, options);
        cancellation.ThrowIfCancellationRequested();
        var optimised = PassPipeline.Optimise(lowered.Circuit);
        cancellation.ThrowIfCancellationRequested();
        var layout = InputLayouts.Cheapest(optimised.Inputs, layout => Price(layout, options));
        var shortest = ProgramChoice.Shortest(optimised, layout, options);
        cancellation.ThrowIfCancellationRequested();
        CheckLimit("instructions", shortest.LongestBody, PlatformLimits.Instructions, shortest.Circuit, model);
        CheckLimit("bytes of text", shortest.Text.Length, PlatformLimits.ProgramCharacters, shortest.Circuit, model);
        return Choose(computed, options, layout, shortest, lowered.Weights) with { Source = model, Padding = padding };
    }

    /// <summary>The same model for another objective, with the same inputs and, if they are private, the same weights and salt.</summary>
    /// <param name="transpiled">A result of <see cref="Transpile"/>.</param>
    /// <param name="objective">What to minimise.</param>
    public static TranspiledModel WithObjective(TranspiledModel transpiled, Objective objective) => transpiled.Shortest is { } shortest
        ? Choose(transpiled.Model, transpiled.Options with { Objective = objective }, transpiled.Layout, shortest, transpiled.Weights) with { Source = transpiled.Source, Padding = transpiled.Padding }
        : throw new ArgumentException($"it was not made by {nameof(Transpile)}", nameof(transpiled));

    private static TranspiledModel Choose(ZkModel model, TranspileOptions options, InputLayout layout, ProgramCandidate shortest, ImmutableArray<int> weights)
    {
        var best = ProgramChoice.Best(shortest, layout, options);
        return new(model, options, best.Circuit, layout, best.Emission, best.Text, best.Count) { Weights = weights, Shortest = shortest };
    }

    private static (ZkModel Computed, ImmutableArray<int> Padding, LoweredCircuit Lowered) Lower(ZkModel model, TranspileOptions options)
    {
        if (options.Weights == WeightSource.Constant)
        {
            return (model, [], new(ModelLowering.Lower(model.Pipeline.Interface, model.Integer, options.Output), []));
        }

        var (computed, trees, padding) = PrivateModel.Of(model, options);
        return (computed, padding, ModelLowering.LowerWithPrivateWeights(computed.Pipeline.Interface, trees, options.Output, options.DrawSalt()));
    }

    /// <summary>Constraints first; of equal ones, the non-zeros of the fullest matrix. Layouts with fewer constraints have fewer non-zeros, too.</summary>
    private static long Price(InputLayout layout, TranspileOptions options)
    {
        var size = InputPricing.Price(layout.Type, options.Inputs, layout.Struct is null ? [] : [layout.Struct]);
        return (size.Constraints << 32) + size.NonZeros.Maximum;
    }

    private static void CheckLimit(string what, int actual, int limit, Circuit circuit, ZkModel model)
    {
        if (actual <= limit)
        {
            return;
        }

        if (model.Integer is IntegerTrees trees)
        {
            throw new ModelDoesNotFitException(string.Create(
                CultureInfo.InvariantCulture,
                $"the program has {actual:N0} {what}, the platform allows {limit:N0}; the trees have {trees.Ensemble.SplitCount:N0} splits: fewer or smaller trees would help"));
        }

        var terms = circuit.Values.OfType<LinearValue>().GroupBy(value => circuit.Blocks[value.Block].Section, value => value.Terms.Length);
        var largest = terms.MaxBy(section => section.Sum())!;
        throw new ModelDoesNotFitException(string.Create(
            CultureInfo.InvariantCulture,
            $"the program has {actual:N0} {what}, the platform allows {limit:N0}; most of it is '{largest.Key}' with {largest.Sum():N0} terms: fewer non-zero weights or fewer neurons there would help"));
    }
}
