using System.Security.Cryptography;
using System.Text;
using Wasmtime;
using Zkml.Host;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Modules;

/// <summary>What a module may ask of this process: random bytes, a line of a log, and powers of the universal reference string. Nothing else.</summary>
/// <param name="powers">The powers.</param>
internal sealed class HostFunctions(PowerFiles powers)
{
    private const string Name = "host";
    private const int MaximumLine = 2_000;

    private const int Served = 0;
    private const int NotAvailable = 1;

    // The powers of beta in G1, by their index; the rest of the reference string is in the module.
    private const int PowersOfBeta = 0;

    /// <summary>The last line that the module logged: what it says before it stops.</summary>
    public string LastLine { get; private set; } = "";

    /// <summary>A linker that offers them.</summary>
    public Linker Link(Engine engine)
    {
        var linker = new Linker(engine);
        linker.DefineFunction(Name, "random", (Caller caller, int pointer, int length) => RandomNumberGenerator.Fill(MemoryOf(caller).Span(pointer, (uint)length)));
        linker.DefineFunction(Name, "log", (Caller caller, int pointer, int length) => Log(MemoryOf(caller).Span(pointer, (uint)length)));
        linker.DefineFunction(Name, "parameters", (Caller caller, int kind, long start, long count, int pointer) => Parameters(MemoryOf(caller), kind, start, count, pointer));
        return linker;
    }

    private static ModuleMemory MemoryOf(Caller caller) => new(caller.GetMemory(ModuleCall.Memory) ?? throw new FormatException($"the module does not export '{ModuleCall.Memory}'"));

    private void Log(ReadOnlySpan<byte> line) => LastLine = VisibleText.Shorten(Encoding.UTF8.GetString(line[..Math.Min(line.Length, MaximumLine)]).Trim(), MaximumLine);

    private int Parameters(ModuleMemory memory, int kind, long start, long count, int pointer)
    {
        if (kind != PowersOfBeta || start < 0 || count < 0 || start > PowerFiles.Count - count)
        {
            return NotAvailable;
        }

        try
        {
            powers.Copy(start, memory.Span(pointer, count * PowerFiles.PointBytes));
            return Served;
        }
        catch (Exception problem) when (problem is MissingComponentException or MalformedInputException or IOException or UnauthorizedAccessException)
        {
            throw new DirectEngineException(DirectErrorKind.Parameters, problem.Message, problem);
        }
    }
}
