namespace Zkml.Circuits.Backends.Leo;

/// <summary>A <c>@test</c> function of a Leo project.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Comment">A description of the sample for readers.</param>
/// <param name="Words">The packed input.</param>
/// <param name="Outputs">The circuit's outputs for it.</param>
public sealed record LeoTest(string Name, string Comment, IReadOnlyList<UInt128> Words, IReadOnlyList<UInt128> Outputs);
