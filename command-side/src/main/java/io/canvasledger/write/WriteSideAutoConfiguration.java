package io.canvasledger.write;

import com.fasterxml.uuid.Generators;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.command.CommandPath;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the write side together. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ComponentScan(
        basePackages = {
            "io.canvasledger.command",
            "io.canvasledger.write",
            "io.canvasledger.snapshot",
            "io.canvasledger.sample"
        })
public class WriteSideAutoConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DraftArgument());
    }

    @Bean
    CanvasCommands canvasCommands(CommandPath path) {
        return new CanvasCommands(path);
    }

    /** UUIDv7, increasing even within one millisecond: the order of ids is the order of writing down. */
    @Bean
    NewIds newIds() {
        var generator = Generators.timeBasedEpochGenerator();
        return new NewIds(() -> new ItemId(generator.generate()), generator::generate);
    }
}
