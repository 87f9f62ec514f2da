using Zkml.Aleo.Counting;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Printing;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;

namespace Zkml.Transpiling;

/// <summary>One of the programs that a circuit can become.</summary>
/// <param name="Circuit">The circuit after all passes.</param>
/// <param name="Emission">Its program.</param>
internal sealed record ProgramCandidate(Circuit Circuit, AleoEmission Emission)
{
    /// <summary>The program as snarkVM prints it.</summary>
    public string Text => field ??= AleoPrinter.Print(Emission.Program);

    /// <summary>The size of the program's circuit.</summary>
    public CircuitCount Count => field ??= CircuitCounter.Count(Emission.Program, "main");

    /// <summary>The number of instructions of the longest function or closure, which the platform limits.</summary>
    public int LongestBody => Emission.Program.Closures.Select(closure => closure.Instructions.Length).Append(Emission.Blocks.Length).Max();

    /// <summary>Whether the platform accepts the program.</summary>
    public bool FitsPlatform => HasRoom && Text.Length <= PlatformLimits.ProgramCharacters;

    /// <summary>What makes a program shorter: its text; or, if it has too many instructions already, their number.</summary>
    public long Length => HasRoom ? Text.Length : (long)int.MaxValue + LongestBody;

    private bool HasRoom => LongestBody <= PlatformLimits.Instructions;

    /// <summary>The program of a circuit.</summary>
    public static ProgramCandidate Of(Circuit circuit, InputLayout layout, TranspileOptions options) => new(circuit, AleoBackend.Emit(circuit, layout, options.ForBackends));
}
