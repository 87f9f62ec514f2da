namespace Zkml.Cli.Diagnostics;

/// <summary>The universal parameters of the proof system, in the folder that <c>ZKML_PARAMETERS</c> names.</summary>
internal sealed class ParametersCheck : ICheck
{
    private const string Variable = "ZKML_PARAMETERS";

    // The two files of each degree that a circuit of up to 16,384 constraints and 65,536 non-zeros a matrix needs.
    private static string[] Files { get; } =
    [
        "powers-of-beta-15.usrs",
        "powers-of-beta-16.usrs",
        "shifted-powers-of-beta-15.usrs",
        "shifted-powers-of-beta-16.usrs",
    ];

    /// <inheritdoc/>
    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        var isComplete = !string.IsNullOrEmpty(folder) && Files.All(file => File.Exists(Path.Combine(folder, file)));
        return Task.FromResult(new Finding(
            "proof parameters",
            isComplete ? folder : null,
            "making proofs with the Aleo tools; no verb of this version",
            IsRequired: false,
            $"set {Variable} to a folder with {string.Join(", ", Files)}"));
    }
}
