using Xunit;

namespace Zkml.Testing;

/// <summary>A test that starts the shell bash; skipped, and said so, where there is none.</summary>
public sealed class FactWithBashAttribute : FactAttribute
{
    public FactWithBashAttribute() => Skip = File.Exists("/bin/bash") ? null! : "skipped: there is no /bin/bash";
}
