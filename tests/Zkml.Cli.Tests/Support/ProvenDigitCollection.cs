namespace Zkml.Cli.Tests.Support;

/// <summary>Classes whose tests share one <see cref="ProvenDigit"/>, since a proof takes seconds.</summary>
[CollectionDefinition(nameof(ProvenDigit))]
public sealed class ProvenDigitCollection : ICollectionFixture<ProvenDigit>;
