namespace Zkml.Fuzzing;

/// <summary>What became of an input.</summary>
internal enum Outcome
{
    /// <summary>It was refused in words.</summary>
    Refused,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was read, and went on through transpiling or running.</summary>
    Ran,
}
