using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Lowering.Trees;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>The weights that a circuit for direct proofs takes as private inputs, and the salt of the commitment to them.</summary>
/// <param name="Model">The model hash of the statements that they are for, which the commitment is part of.</param>
/// <param name="Values">The bits of each weight, then those of the salt, in the order of the inputs that follow the pipeline's.</param>
/// <param name="Options">How they became integers, for who has the model and checks that they are its own.</param>
public sealed record DirectPrivateWeights(ModelHash Model, ImmutableArray<int> Values, PrivateWeightOptions Options)
{
    /// <summary>Reads the weights of a model.</summary>
    /// <param name="path">The file beside the model's directory, <see cref="PrivateWeights.PathFor"/>.</param>
    /// <param name="model">The model that they must be for.</param>
    /// <exception cref="MalformedInputException">It is missing, malformed, for another model, or not what the model commits to; the message names the place.</exception>
    public static DirectPrivateWeights Load(string path, DirectModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var weights = Load(path).Direct!;
        if (weights.Model != model.Hash)
        {
            throw new MalformedInputException(path, PrivateWeightFile.ModelPlace, $"the weights are for the model {weights.Model}, that in {model.Name} is {model.Hash}; transpile the model again");
        }

        var first = model.Description.Pipeline.Inputs.Length;
        if (WeightBits.FindWrong(model.Inputs, first, weights.Values) is { } wrong)
        {
            throw new MalformedInputException(path, PrivateWeightFile.DirectValuesPlace, $"{wrong.Name} is missing or has more than {wrong.Bits} bits; transpile the model again");
        }

        return model.Committing is { } circuit && WeightBits.Commitment(circuit, first, weights.Values) == model.Commitment
            ? weights
            : throw new MalformedInputException(path, PrivateWeightFile.DirectValuesPlace, "they are not the weights behind the model's commitment: somebody changed the file; transpile the model again");
    }

    /// <summary>Derives what is proven from a model and the file with its private weights, so that nothing else is believed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model that they must belong to.</param>
    /// <param name="output">Class, logits or value.</param>
    /// <param name="inputs">Whether the sample is part of the statement.</param>
    /// <param name="optimisedFor">The number of samples in one proof that the circuit is optimised for.</param>
    /// <param name="name">Where the model came from, for messages.</param>
    /// <exception cref="MalformedInputException">The file is missing or malformed, or the weights are not the model's.</exception>
    public static DirectTranspilation Derive(string path, ZkModel model, OutputKind output, Visibility inputs, int optimisedFor, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        var file = Load(path);
        var options = new TranspileOptions(TranspileOptions.NameFrom(model.Name), output, inputs)
        {
            Weights = WeightSource.Input,
            Commits = true,
            Private = file.Direct!.Options,
            Padding = file.Padding,
            Salt = file.Salt,
        };
        var transpiled = DirectTranspiler.Transpile(model, options, name, optimisedFor);
        return transpiled.Weights.SequenceEqual(file.Direct.Values)
            ? transpiled
            : throw new MalformedInputException(path, PrivateWeightFile.DirectValuesPlace, $"not the weights of {name}");
    }

    /// <summary>The bits without those of the salt.</summary>
    internal ReadOnlySpan<int> WithoutSalt => Values.AsSpan(0, Math.Max(0, Values.Length - WeightInputs.SaltInputs));

    private static PrivateWeightFile Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new MalformedInputException(path, "", "this file with the model's private weights is missing, and the model can be proven only with it");
        }

        var file = PrivateWeightFile.Read(path);
        return file.Direct is not null ? file : throw new MalformedInputException(path, "direct", "it has the weights of an Aleo program alone; transpile the model again with --target direct or both");
    }
}
