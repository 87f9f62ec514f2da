namespace Zkml.Circuits.Backends.Leo;

/// <summary>One <c>@test</c> function of a Leo project.</summary>
/// <param name="Name">An identifier.</param>
/// <param name="Comment">What the sample is, for a reader.</param>
/// <param name="Words">The packed input.</param>
/// <param name="Outputs">What the circuit gives for it.</param>
public sealed record LeoTest(string Name, string Comment, IReadOnlyList<UInt128> Words, IReadOnlyList<UInt128> Outputs);
