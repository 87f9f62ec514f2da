using System.Globalization;
using Zkml.Aleo.Platform.Consensus;

namespace Zkml.Aleo.Platform.Limits;

/// <summary>A limit of the platform that a program does not keep.</summary>
/// <param name="What">The limited quantity in words, such as "characters of the program's text".</param>
/// <param name="Found">The program's value.</param>
/// <param name="Limit">The maximum that the version allows.</param>
/// <param name="Version">The version whose limit it is.</param>
public sealed record BrokenLimit(string What, long Found, long Limit, ConsensusVersion Version)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{What}: {Found:N0}, consensus version {Version} allows {Limit:N0}");
}
