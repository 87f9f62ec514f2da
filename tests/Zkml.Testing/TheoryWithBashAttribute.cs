using Xunit;

namespace Zkml.Testing;

/// <summary>A theory that starts the shell bash; skipped, and said so, where there is none.</summary>
public sealed class TheoryWithBashAttribute : TheoryAttribute
{
    public TheoryWithBashAttribute() => Skip = File.Exists("/bin/bash") ? null! : "skipped: there is no /bin/bash";
}
