using System.ComponentModel;
using Zkml.SnarkVm.Leo;

namespace Zkml.Cli.Diagnostics;

/// <summary>The Leo compiler: <c>ZKML_LEO</c>, else <c>leo</c> on the PATH.</summary>
internal sealed class LeoCheck : ICheck
{
    /// <inheritdoc/>
    public async Task<Finding> RunAsync(CancellationToken cancellation) => new(
        "Leo",
        await FindAsync(cancellation).ConfigureAwait(false),
        "run --engine leo, and leo test in a written project",
        IsRequired: false,
        "cargo install leo-lang, or set ZKML_LEO to the compiler's path");

    private static async Task<string?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return LeoCompiler.Find() is { } leo ? $"{await leo.VersionAsync(cancellation).ConfigureAwait(false)}, {leo.Path}" : null;
        }
        catch (Exception exception) when (exception is LeoException or Win32Exception)
        {
            // It is there but does not run, which is as good as missing.
            return null;
        }
    }
}
