using System.Reflection;
using Xunit.Sdk;

namespace Zkml.Testing;

/// <summary>One row of a theory's data, about Fashion-MNIST; skipped, and said so, where that is missing, while the other rows run.</summary>
/// <param name="data">The theory's arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InlineDataWithFashionMnistAttribute(params object[] data) : DataAttribute
{
    /// <inheritdoc/>
    public override string Skip { get => FashionMnist.Reason!; set => throw new NotSupportedException("the reason is found out"); }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [data];
}
