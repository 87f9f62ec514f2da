using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Host;
using Zkml.Lowering.Trees;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>
/// The weights that a program takes as private inputs, and the salt of the commitment to them: everything secret about the model. They are in a file
/// of their own beside the transpiled directory, which can be published without it.
/// </summary>
/// <param name="File">The file that they were read from, for messages.</param>
/// <param name="Values">The bits of each weight, then those of the salt, in the order of the inputs that follow the pipeline's.</param>
/// <param name="Padding">The features of the splits that hide the trees' shape; empty if it is public.</param>
public sealed record PrivateWeights(string File, ImmutableArray<int> Values, ImmutableArray<int> Padding)
{
    /// <summary>The value for a program whose weights are constants.</summary>
    internal static PrivateWeights None { get; } = new("", [], []);

    /// <summary>The file that belongs to a transpiled directory: <c>flowers.weights.private.json</c> beside <c>flowers</c>.</summary>
    public static string PathFor(string directory) => $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))}.weights.private.json";

    /// <summary>The options that give the same padding and the same salt again as an existing file has; as they are if there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The options of a model whose weights are inputs.</param>
    /// <exception cref="MalformedInputException">The file is malformed; the message names the place.</exception>
    public static TranspileOptions Keep(string path, TranspileOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return System.IO.File.Exists(path) && PrivateWeightFile.Read(path) is var file ? options with { Padding = file.Padding, Salt = file.Salt } : options;
    }

    /// <summary>Reads the weights of a program.</summary>
    /// <param name="path">The file.</param>
    /// <param name="programText">The program that they must be for.</param>
    /// <exception cref="MalformedInputException">It is missing, malformed, or for another program; the message names the place.</exception>
    public static PrivateWeights Load(string path, string programText)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new MalformedInputException(path, "", "this file with the program's private weights is missing, and the program can be run only with it");
        }

        var file = PrivateWeightFile.Read(path);
        return file.Program is null ? throw new MalformedInputException(path, PrivateWeightFile.ProgramPlace, "it has the weights for direct proofs alone; transpile the model again with --target aleo or both")
            : file.Program == CircuitManifest.HashOf(programText) ? new(path, file.Values, file.Padding)
            : throw new MalformedInputException(path, PrivateWeightFile.ProgramPlace, "the weights are for another program; transpile the model again");
    }

    /// <summary>Whether these are a model's weights: the model, transpiled again with the directory's options, gives the same program and the same weights. The salt may differ.</summary>
    /// <exception cref="ModelDoesNotFitException">The model cannot be transpiled with these options.</exception>
    public bool AreThoseOf(ZkModel model, TranspiledDirectory directory)
    {
        var commits = directory.Program.Functions.Single(function => function.Name == TranspiledDirectory.Function).Outputs.Length > 1;
        return Enum.GetValues<Objective>()
            .Select(objective => Transpiler.Transpile(model, new(directory.Manifest.Program, directory.Manifest.Output) { Weights = WeightSource.Input, Commits = commits, Private = directory.Manifest.Private ?? new(), Padding = Padding, Objective = objective }))
            .Any(again => again.AleoText == directory.ProgramText && AreThoseOf(again));
    }

    private bool AreThoseOf(TranspiledModel transpiled)
    {
        var count = transpiled.Weights.Length - (transpiled.Options.Commits ? WeightInputs.SaltInputs : 0);
        return transpiled.Weights.Length == Values.Length && transpiled.Weights.AsSpan(0, count).SequenceEqual(Values.AsSpan(0, count));
    }

    /// <summary>The words of the program's input.</summary>
    /// <param name="layout">The position of each input.</param>
    /// <param name="inputs">The circuit's inputs.</param>
    /// <param name="bits">The sample's inputs, followed by these weights.</param>
    /// <exception cref="MalformedInputException">A weight is missing or too large, or there are too many.</exception>
    internal UInt128[] Pack(InputLayout layout, ImmutableArray<CircuitInput> inputs, int[] bits)
    {
        if (inputs.FirstOrDefault(input => input.IsWeight && (input.Source >= bits.Length || bits[input.Source] >> input.Bits != 0)) is { } wrong)
        {
            throw new MalformedInputException(File, "values", $"{wrong.Name} is missing or has more than {wrong.Bits} bits; transpile the model again");
        }

        return layout.Pack(inputs, bits);
    }
}
