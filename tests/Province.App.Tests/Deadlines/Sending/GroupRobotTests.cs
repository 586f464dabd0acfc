using System.Net;
using Province.App.Features.Deadlines.Sending;
using Province.Tests.Sinks;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>A robot's address is somebody's text: it must not lead the application anywhere else.</summary>
public sealed class GroupRobotTests
{
    private static readonly RobotOptions Inward = new() { Hosts = ["127.0.0.1", "localhost"], AllowInward = true };

    [Theory]
    [InlineData("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", null)]
    [InlineData("http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", "robot.address_invalid")]
    [InlineData("https://qyapi.weixin.qq.com:8443/send", "robot.address_invalid")]
    [InlineData("https://u:p@qyapi.weixin.qq.com/send", "robot.address_invalid")]
    [InlineData("https://qyapi.weixin.qq.com.evil.example/send", "robot.host_not_allowed")]
    [InlineData("https://127.0.0.1/send", "robot.host_not_allowed")]
    [InlineData("https://[::1]/send", "robot.host_not_allowed")]
    [InlineData("file:///etc/passwd", "robot.address_invalid")]
    [InlineData("not an address", "robot.address_invalid")]
    public void Refuse_AnAddress_KeepsToTheAllowedHosts(string address, string? code)
    {
        using var robot = new GroupRobot(new RobotOptions());
        (robot.Refuse(address)?.Code).ShouldBe(code);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Is_AnAddress_TellsPublicFromInward(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task Send_NameThatPointsInwards_IsNotConnected()
    {
        await using var sink = new RobotSink();
        using var robot = new GroupRobot(new RobotOptions { Hosts = ["localhost"], Timeout = TimeSpan.FromSeconds(2) });
        var sent = await robot.SendAsync("https://localhost/send", "x", CancellationToken.None);
        sent.Failure!.ShouldContain("没有公网地址");
        sink.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_Redirected_IsNotFollowed()
    {
        await using var target = new RobotSink();
        await using var sink = new RobotSink { Answer = (302, ""), Location = target.Address };
        using var robot = new GroupRobot(Inward);
        var sent = await robot.SendAsync(sink.Address, "x", CancellationToken.None);
        (sent.Again, sent.Failure!.Contains("转向", StringComparison.Ordinal)).ShouldBe((false, true));
        target.Said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, "", true, "出错（500）")]
    [InlineData(429, "", true, "出错（429）")]
    [InlineData(404, "", false, "拒绝了消息（404）")]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", false, "（93000）")]
    [InlineData(200, """{"errcode":45009}""", true, "过于频繁")]
    [InlineData(200, "<html>登录</html>", false, "看不懂")]
    [InlineData(200, """[1]""", false, "看不懂")]
    public async Task Send_RobotAnswersBadly_SaysWhatHappened(int status, string body, bool again, string said)
    {
        await using var sink = new RobotSink { Answer = (status, body) };
        using var robot = new GroupRobot(Inward);
        var sent = await robot.SendAsync(sink.Address, "x", CancellationToken.None);
        sent.Failure!.ShouldContain(said);
        sent.Again.ShouldBe(again);
    }

    [Fact]
    public async Task Send_RobotHangs_GivesUpAfterItsTime()
    {
        await using var sink = new RobotSink { Hangs = true };
        using var robot = new GroupRobot(Inward with { Timeout = TimeSpan.FromSeconds(1) });
        (await robot.SendAsync(sink.Address, "x", CancellationToken.None)).Failure!.ShouldContain("没有回应");
    }

    [Fact]
    public async Task Send_AnswerWithoutEnd_IsNotReadForEver()
    {
        await using var sink = new RobotSink { Answer = (200, new string('x', 1_000_000)) };
        using var robot = new GroupRobot(Inward);
        (await robot.SendAsync(sink.Address, "x", CancellationToken.None)).Failure.ShouldNotBeNull();
    }
}
