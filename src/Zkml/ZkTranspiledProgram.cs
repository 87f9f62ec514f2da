using Zkml.Aleo.Counting;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Host;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml;

/// <summary>A program that was just made from a model: it also knows the model and the circuit between them, so that it can be evaluated and written.</summary>
public sealed class ZkTranspiledProgram : ZkProgram
{
    internal ZkTranspiledProgram(TranspiledModel transpiled)
        : base(TranspiledDirectory.InMemory(transpiled)) => Transpiled = transpiled;

    /// <summary>The model, the circuit and the program, each as it is.</summary>
    public TranspiledModel Transpiled { get; }

    /// <summary>Runs the float model, the integer model and the circuit side by side over a data set, and the program over some of it.</summary>
    /// <param name="samples">Samples of the kind that the model takes, and their classes or values.</param>
    /// <param name="interpreterSamples">How many of the first samples also run in the program.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MalformedInputException">The samples are of another kind.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ModelEvaluation Evaluate(Dataset samples, int interpreterSamples = ModelEvaluator.DefaultInterpreterSamples, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return ModelEvaluator.Evaluate(Transpiled, samples, interpreterSamples, cancellation);
    }

    /// <summary>
    /// Writes the Leo project, the Aleo program and <c>circuit.json</c>; <see cref="ZkProgram.Open"/> reads them again. Weights that are private inputs go into a file beside the directory, which
    /// then has no secrets.
    /// </summary>
    /// <param name="directory">The directory; created if missing.</param>
    /// <param name="test">A test split: its first samples become the Leo project's tests; null for random inputs.</param>
    /// <exception cref="MalformedInputException">The file beside the directory has other weights; nothing is written then.</exception>
    public void Write(string directory, Dataset? test = null) =>
        ProjectWriter.Write(Transpiled, directory, test is null ? TestSample.Random(Transpiled.Model) : TestSample.First(Transpiled.Model, test));

    private protected override CircuitCount CountCircuit() => Transpiled.Count;
}
