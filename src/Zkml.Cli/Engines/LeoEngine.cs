using Zkml.Aleo.Parsing;
using Zkml.Host;
using Zkml.Running;
using Zkml.SnarkVm.Leo;

namespace Zkml.Cli.Engines;

/// <summary>The Leo compiler: builds the Leo project and evaluates its program.</summary>
internal sealed class LeoEngine(LeoCompiler compiler) : IEngine
{
    /// <inheritdoc/>
    public string Name => "leo";

    /// <summary>Finds the compiler.</summary>
    /// <exception cref="MissingComponentException">There is none.</exception>
    public static LeoEngine Find() => new(LeoCompiler.Find()
        ?? throw new MissingComponentException("the Leo compiler was not found; install it with 'cargo install leo-lang', or set ZKML_LEO to its path"));

    /// <inheritdoc/>
    public RunResult Run(TranspiledDirectory directory, int[] inputs, CancellationToken cancellation)
    {
        var outputs = compiler.EvaluateAsync(directory.Path, directory.Program, TranspiledDirectory.Function, [directory.ToInput(inputs)], cancellation).GetAwaiter().GetResult();
        return directory.Manifest.Decode(ValueParser.Parse(outputs[0]));
    }
}
