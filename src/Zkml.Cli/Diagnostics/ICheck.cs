namespace Zkml.Cli.Diagnostics;

/// <summary>Looks for one component. A check changes nothing and fetches nothing.</summary>
internal interface ICheck
{
    /// <summary>Looks.</summary>
    Task<Finding> RunAsync(CancellationToken cancellation);
}
