namespace Zkml.Models;

/// <summary>How a model was made: enough to make it again.</summary>
/// <param name="Command">The command line that makes it again.</param>
public abstract record Provenance(string Command);
