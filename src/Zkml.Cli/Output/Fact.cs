namespace Zkml.Cli.Output;

/// <summary>A line of a <see cref="FactTable"/>.</summary>
internal sealed record Fact(string Name, string Value);
