using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Values;
using Zkml.Circuits.Inputs;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>
/// The content of <c>circuit.json</c> for a transpiled program: how a sample becomes its input, what its output means, what a proof covers, and which
/// files belong together. Without an Aleo program it has no words and no slots.
/// </summary>
/// <param name="Program">The program's name, without <c>.aleo</c>.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Dataset">The data set that it was trained on.</param>
/// <param name="Pipeline">The way from a sample to the circuit's inputs.</param>
/// <param name="InputType">The program input's type: <c>[u128; 4u32]</c>.</param>
/// <param name="Words">The words of the program's input.</param>
/// <param name="Inputs">The circuit's inputs, without those that have no effect.</param>
/// <param name="Slots">The position of each of them in the words.</param>
/// <param name="Output">Class, logits or value.</param>
/// <param name="OutputOffset">The offset to subtract from each output number.</param>
/// <param name="ClassLabels">One name per class; empty for a regression.</param>
/// <param name="Regression">What the value of a regression means; null for a classifier.</param>
/// <param name="Hashes">SHA-256 of each file, in hexadecimal, by path.</param>
/// <param name="Counts">Constraints, non-zeros, instructions and bytes, for readers; all zero without an Aleo program.</param>
public sealed record CircuitManifest(
    string Program,
    string Model,
    string Dataset,
    FeaturePipeline Pipeline,
    string InputType,
    ImmutableArray<InputWord> Words,
    ImmutableArray<Circuits.CircuitInput> Inputs,
    ImmutableArray<InputSlot> Slots,
    OutputKind Output,
    BigInteger OutputOffset,
    ImmutableArray<string> ClassLabels,
    RegressionTarget? Regression,
    ImmutableSortedDictionary<string, string> Hashes,
    ProgramCounts Counts)
{
    /// <summary>How private weights became integers; null if the weights are constants.</summary>
    public PrivateWeightOptions? Private { get; init; }

    /// <summary>The circuit for direct proofs; null if there is none.</summary>
    public DirectManifest? Direct { get; init; }

    /// <summary>Whether there is an Aleo program.</summary>
    public bool HasProgram => InputType.Length > 0;

    /// <summary>The version of its form: that of its pipeline, or 3 if there is a circuit for direct proofs.</summary>
    internal int FormatVersion => Direct is null ? Pipeline.FormatVersion : CircuitManifestFormat.DirectVersion;

    /// <summary>Whether the program takes weights as private inputs; they are in a file of their own, <see cref="PrivateWeights"/>.</summary>
    public bool TakesWeights => Inputs.Any(input => input.IsWeight);

    /// <summary>SHA-256 of the manifest's meaning, in hexadecimal: program, inputs, outputs and their names. Publishing it binds the words of a proof, not only its numbers.</summary>
    public string MeaningSha256 => ManifestHash.Of(this);

    /// <summary><c>circuit.json</c>.</summary>
    public const string FileName = "circuit.json";

    /// <summary>The integer model that the program was made from, if its weights are constants; its scores determine the class.</summary>
    public const string ModelFileName = "model.integer.json";

    /// <summary>The description of a model whose weights are private, for direct proofs; it has no secrets.</summary>
    public const string DescriptionFileName = "description.json";

    /// <summary>The manifest of a transpiled model.</summary>
    /// <param name="transpiled">The model.</param>
    /// <param name="files">The texts of the other files by path.</param>
    public static CircuitManifest Of(TranspiledModel transpiled, IEnumerable<KeyValuePair<string, string>> files) => new(
        transpiled.Options.Name,
        transpiled.Model.Name,
        transpiled.Model.Dataset,
        transpiled.Model.Pipeline,
        transpiled.Layout.Type.ToString(),
        transpiled.Layout.Words,
        transpiled.Circuit.Inputs,
        transpiled.Layout.Slots,
        transpiled.Options.Output,
        transpiled.Circuit.Output.Offset,
        transpiled.Model.ClassLabels,
        transpiled.Model.Regression,
        files.ToImmutableSortedDictionary(file => file.Key, file => HashOf(file.Value)),
        ProgramCounts.Of(transpiled))
    {
        Private = transpiled.Options.Weights == WeightSource.Input ? transpiled.Options.Private : null,
    };

    /// <summary>The manifest of a model without an Aleo program.</summary>
    /// <param name="transpiled">The model.</param>
    internal static CircuitManifest Of(DirectTranspilation transpiled) => new(
        transpiled.Options.Name,
        transpiled.Computed.Name,
        transpiled.Computed.Dataset,
        transpiled.Computed.Pipeline,
        "",
        [],
        [],
        [],
        transpiled.Options.Output,
        transpiled.Model.Description.OutputOffset,
        transpiled.Computed.ClassLabels,
        transpiled.Computed.Regression,
        ImmutableSortedDictionary<string, string>.Empty,
        ProgramCounts.None)
    {
        Direct = DirectManifest.Of(transpiled.Model),
        Private = transpiled.Options.Weights == WeightSource.Input ? transpiled.Options.Private : null,
    };

    /// <summary>The <see cref="MeaningSha256"/> of a transpiled model, wherever it is written.</summary>
    public static string MeaningSha256Of(TranspiledModel transpiled) => Of(transpiled, [new($"{transpiled.Options.Name}.aleo", transpiled.AleoText)]).MeaningSha256;

    /// <summary>Interprets the program's output.</summary>
    /// <exception cref="MalformedInputException">It is not an integer or an array of integers, or not the number of a class.</exception>
    public RunResult Decode(PlaintextValue output)
    {
        var numbers = ProgramOutput.Numbers(output);
        if (Output == OutputKind.Class)
        {
            return Classified(numbers, numbers[0]);
        }

        ImmutableArray<BigInteger> decoded = [.. numbers.Select(number => number - OutputOffset)];
        return Regression is null
            ? Classified(decoded, ProgramOutput.ClassOf(Output, numbers.AsSpan(), OutputOffset))
            : new(decoded, null, Regression.Describe((double)decoded[0]), Regression.ValueOf((double)decoded[0]));
    }

    private RunResult Classified(ImmutableArray<BigInteger> outputs, BigInteger number) => number >= 0 && number < ClassLabels.Length
        ? new(outputs, (int)number, ClassLabels[(int)number])
        : throw new MalformedInputException("output", "", $"there is no class {number}: the classes are 0 to {ClassLabels.Length - 1}");

    /// <summary>SHA-256 of a text's UTF-8 bytes, in hexadecimal.</summary>
    public static string HashOf(string text) => Sha256Hex.Of(text);
}
