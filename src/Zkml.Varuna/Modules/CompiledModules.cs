using System.Security.Cryptography;
using System.Text;
using Wasmtime;
using Zkml.Host.Files;

namespace Zkml.Varuna.Modules;

/// <summary>
/// Compiled forms of modules on disk: compiling takes seconds, loading milliseconds. A form is code that will run, so it is kept in a directory that nobody but its user
/// can enter, or not at all; a damaged one is made again.
/// </summary>
/// <param name="directory">The directory below which each form has one of its own.</param>
/// <param name="log">Receives messages; may be null.</param>
internal sealed class CompiledModules(string directory, Action<string>? log = null)
{
    private const string FormFile = "module.cwasm";

    // Before the form: the hash of what it was made from, and its own.
    private const int HeaderBytes = 2 * SHA256.HashSizeInBytes;

    private const int FingerprintDigits = 12;

    /// <summary><c>engines</c> in the cache directory.</summary>
    public static CompiledModules FromEnvironment(Action<string>? log = null) => new(Path.Combine(CacheDirectory.FromEnvironment(), "engines"), log);

    /// <summary>The directory of a module's compiled form.</summary>
    public string PathOf(ModuleFile module) => Path.Combine(directory, $"module-{Convert.ToHexStringLower(Origin(module))[..FingerprintDigits]}");

    /// <summary>Loads a module's compiled form, or compiles it.</summary>
    /// <param name="engine">The engine to load it into.</param>
    /// <param name="module">The module.</param>
    public Module Load(Engine engine, ModuleFile module)
    {
        var path = Path.Combine(PathOf(module), FormFile);
        if (Find(path, module) is { } form && TryDeserialize(engine, module, form.Span) is { } found)
        {
            return found;
        }

        log?.Invoke("compiling the prover for this machine; this is done once and takes some seconds");
        var compiled = Module.FromBytes(engine, $"{module.Kind}", module.Content);
        Keep(path, module, compiled.Serialize());
        return compiled;
    }

    private static byte[] Origin(ModuleFile module) => SHA256.HashData(Encoding.UTF8.GetBytes($"compiled module 1\n{CompilerSettings.Describe(module.Kind)}\n{module.Sha256}"));

    private static ReadOnlyMemory<byte>? Find(string path, ModuleFile module)
    {
        try
        {
            if (!PrivateDirectory.IsPrivate(Path.GetDirectoryName(path)!) || !File.Exists(path))
            {
                return null;
            }

            ReadOnlyMemory<byte> file = File.ReadAllBytes(path);
            return file.Length > HeaderBytes && file.Span.StartsWith(Header(module, file.Span[HeaderBytes..])) ? file[HeaderBytes..] : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Module? TryDeserialize(Engine engine, ModuleFile module, ReadOnlySpan<byte> form)
    {
        try
        {
            return Module.Deserialize(engine, $"{module.Kind}", form);
        }
        catch (WasmtimeException)
        {
            // Of another version or for another processor.
            return null;
        }
    }

    private static byte[] Header(ModuleFile module, ReadOnlySpan<byte> form) => [.. Origin(module), .. SHA256.HashData(form)];

    private void Keep(string path, ModuleFile module, byte[] form)
    {
        try
        {
            if (PrivateDirectory.TryCreate(Path.GetDirectoryName(path)!))
            {
                AtomicFile.Write(
                    path,
                    stream =>
                    {
                        stream.Write(Header(module, form));
                        stream.Write(form);
                    },
                    isSecret: true);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log?.Invoke($"the compiled prover cannot be kept ({problem.Message}); it is compiled again next time");
        }
    }
}
