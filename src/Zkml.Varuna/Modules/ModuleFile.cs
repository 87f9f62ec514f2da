using System.Collections.Concurrent;
using Zkml.Host.Files;

namespace Zkml.Varuna.Modules;

/// <summary>A WebAssembly module of the prover.</summary>
/// <param name="Kind">Which build.</param>
/// <param name="Content">The module.</param>
internal sealed record ModuleFile(ModuleKind Kind, byte[] Content)
{
    private static readonly ConcurrentDictionary<ModuleKind, ModuleFile?> Shipped = [];

    /// <summary>The module's SHA-256.</summary>
    public string Sha256 { get; } = Sha256Hex.Of(Content);

    /// <summary>The module that travels with this assembly; null if there is none of this kind.</summary>
    public static ModuleFile? Embedded(ModuleKind kind) => Shipped.GetOrAdd(kind, Read);

    private static ModuleFile? Read(ModuleKind kind)
    {
        using var resource = typeof(ModuleFile).Assembly.GetManifestResourceStream(kind == ModuleKind.Plain ? "modules/plain.wasm" : "modules/wide.wasm");
        if (resource is null)
        {
            return null;
        }

        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new(kind, content);
    }
}
