using System.Runtime.InteropServices;

namespace Zkml.Cli.Diagnostics;

/// <summary>The runtime, which is there, or nothing would say so.</summary>
internal sealed class DotNetCheck : ICheck
{
    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation) => Task.FromResult(new Finding(
        ".NET",
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors",
        "everything",
        IsRequired: true,
        "install .NET 10: https://dotnet.microsoft.com"));
}
