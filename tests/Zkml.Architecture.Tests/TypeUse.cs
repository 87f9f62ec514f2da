namespace Zkml.Architecture.Tests;

/// <summary>A type that uses another.</summary>
internal sealed record TypeUse(Place From, string User, Place To, string Used);
