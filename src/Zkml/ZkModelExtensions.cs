using Zkml.Circuits;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using Zkml.Transpiling;

namespace Zkml;

/// <summary>From a model file to a program.</summary>
public static class ZkModelExtensions
{
    /// <summary>Models from files.</summary>
    extension(ZkModel)
    {
        /// <summary>Reads a model file, as <see cref="Save"/>, <c>zkml train</c> and <c>zkml import</c> write them.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
        public static ZkModel Load(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            return ModelFile.Load(path);
        }
    }

    /// <summary>Writes the model, for its owner alone to read. A file that exists is replaced at once, when the new one is complete.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="MalformedInputException">The model is one that <c>ZkModel.Load</c> would refuse; nothing was written.</exception>
    public static void Save(this ZkModel model, string path) => ModelFile.Save(model, path);

    /// <summary>
    /// Makes trees over a table integers again, from their float form: leaf values with more bits or fewer. Features become ranks among the numbers that they are compared with, as always, which
    /// changes no comparison.
    /// </summary>
    /// <param name="model">A model of trees over the columns of a table, trained or imported.</param>
    /// <param name="options">The bits of leaf values, and the most bits of a feature.</param>
    /// <param name="samples">Rows that decide how many bits leaves need; null for as many as the options allow.</param>
    /// <exception cref="ArgumentException">The model is not one of trees over a table, an option is out of range, or a feature takes more bits than the options allow.</exception>
    /// <exception cref="MalformedInputException">The samples are not rows of the model's columns.</exception>
    public static ZkModel Quantize(this ZkModel model, TreeQuantizationOptions options, Dataset? samples = null)
    {
        if (model is not { Pipeline: TablePipeline table, Float: FloatTrees trees })
        {
            throw new ArgumentException($"'{model.Name}' does not have trees over the columns of a table; only the numbers of such trees can be quantised anew", nameof(model));
        }

        double[] features = samples is null ? [] : table.ComputeRealFeatures(samples);
        var quantized = TreeQuantizer.Quantize(trees.Ensemble, features, options with { Features = FeatureNumbers.Ranks });
        return model with
        {
            Pipeline = new TablePipeline(table.Schema, quantized.Encodings),
            Integer = new IntegerTrees(quantized.Ensemble),
            Regression = model.Regression is { } regression ? regression with { Scale = 1 / quantized.Step } : null,
        };
    }

    /// <summary>Makes a network integers again, with other widths. It is not trained for them, so the fewer bits, the more classes change; <see cref="ZkTranspiledProgram.Evaluate"/> says how many.</summary>
    /// <param name="model">A model that is a network.</param>
    /// <param name="precision">Bits of the weights and rescaling of each layer.</param>
    /// <exception cref="ArgumentException">The model is not a network, or the precision is one of another number of layers.</exception>
    /// <exception cref="MalformedInputException">The logits are too wide for the given bits.</exception>
    public static ZkModel Quantize(this ZkModel model, NetworkPrecision precision)
    {
        if (model.Float is not FloatNetwork network)
        {
            throw new ArgumentException($"'{model.Name}' is not a network", nameof(model));
        }

        var layers = network.Layers.Length;
        if (precision.WeightBits.Length != layers || precision.RescaleBits.Length != layers - 1)
        {
            throw new ArgumentException($"the network has {layers} layers: expected as many weight bits, and one fewer rescale bits, found {precision.WeightBits.Length} and {precision.RescaleBits.Length}", nameof(precision));
        }

        if (precision.WeightBits.Any(bits => bits is < 2 or > 24) || precision.RescaleBits.Any(bits => bits is < 0 or > 64) || precision.LogitDifferenceBits is < 8 or > 120)
        {
            throw new ArgumentException("expected 2 to 24 bits of weights, 0 to 64 of rescaling and 8 to 120 of logits", nameof(precision));
        }

        return model with { Integer = Quantizer.Quantize(network, ScaleSearch.Choose(network, precision, FeatureRanges.Of(model.Pipeline)), precision) };
    }

    /// <summary>Makes the model a program, whose runs are proven directly or as an Aleo function.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The Aleo program's name without <c>.aleo</c>; null for one made from the model's name.</param>
    /// <param name="target">What is made of it. For direct proofs alone, the limits of Aleo programs do not matter.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The name cannot be one.</exception>
    /// <exception cref="ModelDoesNotFitException">The model passes a limit of the field, of the integers, or of the platform; the message names the layer and what would help.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ZkTranspiledProgram Transpile(this ZkModel model, string? name = null, TranspileTarget target = TranspileTarget.Both, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Transpile(new TranspileOptions(name ?? TranspileOptions.NameFrom(model.Name)), target, cancellation);
    }

    /// <summary>Makes the model a program, with everything that can be chosen about it: private weights, a commitment to them, public inputs, logits, what is to be small.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What is chosen. Private weights that nobody commits to are proven by Aleo functions alone. Each time, other secrets are drawn: <c>PrivateWeights.Keep</c> takes those of a directory that was written before.</param>
    /// <param name="target">What is made of it. The circuit for direct proofs is made when it is needed first, unless it is all that is asked for.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The options exclude each other.</exception>
    /// <exception cref="MalformedInputException">The weights are to be private, and too little is declared of the model's columns.</exception>
    /// <exception cref="ModelDoesNotFitException">The model passes a limit of the field, of the integers, or of the platform; the message names the layer and what would help.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ZkTranspiledProgram Transpile(this ZkModel model, TranspileOptions options, TranspileTarget target = TranspileTarget.Both, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        return target switch
        {
            TranspileTarget.Direct => WhyNot(options) is { } problem ? throw new ArgumentException(problem, nameof(options)) : new(DirectTranspiler.Transpile(model, options, cancellation: cancellation)),
            TranspileTarget.Aleo => new(Transpiler.Transpile(model, options, cancellation), $"it was transpiled for Aleo functions alone; transpile it with {nameof(TranspileTarget)}.{nameof(TranspileTarget.Both)}"),
            TranspileTarget.Both => TranspileBoth(model, options, cancellation),
            TranspileTarget.Typescript => throw new ArgumentException($"a TypeScript module is a text, which {nameof(TypeScriptModule)}.{nameof(TypeScriptModule.Write)} makes of {nameof(ZkTranspiledProgram)}.{nameof(ZkTranspiledProgram.Transpiled)}", nameof(target)),
            _ => throw new ArgumentException($"{target} is no target, expected one of: {string.Join(", ", Enum.GetNames<TranspileTarget>())}", nameof(target)),
        };
    }

    private static ZkTranspiledProgram TranspileBoth(ZkModel model, TranspileOptions options, CancellationToken cancellation)
    {
        if (WhyNot(options) is { } problem)
        {
            return new(Transpiler.Transpile(model, options, cancellation), problem);
        }

        if (options is not { Weights: WeightSource.Input, Conflict: null })
        {
            return new(Transpiler.Transpile(model, options, cancellation), () => DirectTranspiler.Transpile(model, options));
        }

        // One salt and one padding for both.
        var direct = DirectTranspiler.Transpile(model, options, cancellation: cancellation);
        return new(Transpiler.Transpile(model, direct.Secrets(options), cancellation), () => direct);
    }

    private static string? WhyNot(TranspileOptions options) => DirectTranspiler.WhyNot(options) is null
        ? null
        : $"a direct proof of a model with private weights is about their commitment; transpile it with {nameof(TranspileOptions.Commits)} = true";
}
