using Wasmtime;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Modules;

/// <summary>One request to a module, in a store of its own: nothing of it is left for the next, and calls on other threads do not touch it.</summary>
/// <param name="engine">The engine that the module was loaded into.</param>
/// <param name="module">The module.</param>
/// <param name="functions">What the module may ask for.</param>
/// <param name="limits">What the call may take.</param>
internal sealed class ModuleCall(Engine engine, Module module, HostFunctions functions, ModuleLimits limits)
{
    /// <summary>The name under which a module exports its memory.</summary>
    public const string Memory = "memory";

    /// <summary>Sends a request and returns the answer. Blocks the calling thread.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the call, at the next epoch.</param>
    /// <exception cref="DirectEngineException">The module stopped.</exception>
    /// <exception cref="FormatException">It is no prover.</exception>
    public byte[] Run(byte[] request, CancellationToken cancellation)
    {
        using var store = new Store(engine);
        store.SetLimits(limits.MemoryBytes, ModuleLimits.TableElements, instances: 1, tables: 1, memories: 1);
        store.SetEpochDeadlineCallback(_ =>
        {
            cancellation.ThrowIfCancellationRequested();
            return 1;
        });
        store.SetEpochDeadline(1);
        ModuleMemory? memory = null;
        try
        {
            using var linker = functions.Link(engine);
            var instance = linker.Instantiate(store, module);
            memory = new(instance.GetMemory(Memory) ?? throw Lacks(Memory));
            return Exchange(instance, memory.Value, request);
        }
        catch (WasmtimeException problem)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failure(problem, memory);
        }
    }

    private static byte[] Exchange(Instance instance, ModuleMemory memory, byte[] request)
    {
        var allocate = instance.GetFunction<int, int>("allocate") ?? throw Lacks("allocate");
        var handle = instance.GetFunction<int, int, int>("handle") ?? throw Lacks("handle");
        var pointer = allocate(request.Length) is not 0 and var block ? block : throw NoMemory();
        request.CopyTo(memory.Span(pointer, request.Length));
        var answer = handle(pointer, request.Length) is not 0 and var result ? result : throw NoMemory();
        var length = memory.Integer(answer);
        return length <= MessageLimits.Bytes
            ? memory.Span((int)((uint)answer + sizeof(uint)), length).ToArray()
            : throw new FormatException(FormattableString.Invariant($"the answer should have {length} bytes; at most {MessageLimits.Bytes} are allowed"));
    }

    private static DirectEngineException NoMemory() => new(DirectErrorKind.Failed, "the module has no memory for a request of this size");

    private static FormatException Lacks(string name) => new($"the module does not export '{name}'");

    private Exception Failure(WasmtimeException problem, ModuleMemory? memory)
    {
        switch (problem.InnerException)
        {
            case DirectEngineException refusal:
                return refusal;
            case FormatException nonsense:
                return nonsense;
        }

        var words = functions.LastLine.Length > 0 ? functions.LastLine : problem is TrapException trap ? $"{trap.Type}" : Zkml.Host.VisibleText.Shorten(problem.Message, 300);
        var taken = memory?.Length ?? 0;
        return new DirectEngineException(
            DirectErrorKind.Crashed,
            FormattableString.Invariant($"the module stopped ({words}); it had {taken / 1e6:F0} MB of memory, of at most {limits.MemoryBytes / 1e6:F0} MB"),
            problem);
    }
}
