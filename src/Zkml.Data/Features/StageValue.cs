namespace Zkml.Data.Features;

/// <summary>One integer between two feature steps: its name and the interval that it never leaves.</summary>
public readonly record struct StageValue(string Name, long Minimum, long Maximum);
